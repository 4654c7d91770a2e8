// Asks for a paper to take home: what a service needs, or where to go with it. Never a number.
import shared.controls
import kiosk.viewmodels

BigButton {
    id: button

    required property KioskViewModel kiosk
    readonly property ServiceViewModel service: kiosk.service
    readonly property bool directions: service.leaflet === "directions"

    function words(): string {
        if (busy)
            return qsTr("Sedang dicetak …");
        if (service.handed === "missing")
            return qsTr("Coba cetak lagi");
        if (!directions)
            return qsTr("Cetak syarat");
        //: %1 is the name of an office, like "Kantor Samsat"
        return qsTr("Cetak petunjuk ke %1").arg(service.office);
    }

    busy: service.handed === "printing"
    guardMs: Theme.guard
    iconName: "printer"
    subtitle: service.handed === "missing" ? VerdictWords.handed("missing") : directions ? "" : qsTr("Tanpa nomor, untuk dibawa pulang")
    text: words()
    onChosen: kiosk.printLeaflet()
}
