// The theme itself, in the look that a test asks for.
import QtQuick
import shared.controls

Item {
    id: palette

    property bool contrast: false
    property bool largeText: false
    property bool night: false
    property real pixelsPerMm: 0
    readonly property QtObject theme: Theme

    function unitOf(width: real, height: real): real {
        return Theme.unitOf(width, height);
    }
    function lines(unit: real): list<int> {
        return [Theme.readLine(unit), Theme.touchLine(unit), Theme.chosenLine(unit)];
    }
    function type(size: real): real {
        return Theme.largeText ? Theme.type(size) : size;
    }

    WindowLook {
        contrast: palette.contrast
        largeText: palette.largeText
        night: palette.night
        pixelsPerMm: palette.pixelsPerMm
    }
}
