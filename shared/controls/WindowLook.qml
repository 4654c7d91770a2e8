// Binds the look of a window to Theme; stands once in the root of a window, which gets the three values from outside.
import QtQuick

Item {
    id: look

    required property bool contrast
    property bool largeText: false
    required property real pixelsPerMm
    property bool night: false

    visible: false

    Binding {
        property: "contrast"
        target: Theme
        value: look.contrast
    }
    Binding {
        property: "largeText"
        target: Theme
        value: look.largeText
    }
    Binding {
        property: "pixelsPerMm"
        target: Theme
        value: look.pixelsPerMm
    }
    Binding {
        property: "night"
        target: Theme
        value: look.night
    }
}
