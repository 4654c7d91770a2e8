// Stands where a paper to take home could be asked for: where it is, or what to do because it did not come.
import shared.controls
import kiosk.viewmodels

Banner {
    id: note

    required property KioskViewModel kiosk
    readonly property bool told: kiosk.service.leaflet === "" && text !== ""

    iconName: "printer"
    kind: Banner.Calm
    objectName: "leafletNote"
    text: VerdictWords.handed(kiosk.service.handed)
}
