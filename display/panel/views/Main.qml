// The window of the panel: the page of sign-in, or the page of one counter.
pragma ComponentBehavior: Bound
import QtQuick
import shared.controls
import display.panel.viewmodels

Rectangle {
    id: panel

    required property PanelViewModel viewModel
    property bool contrast: false
    property bool largeText: false
    property real pixelsPerMm: 0
    // Fixed logical pixels: u is 4 px from 900 × 600 on, grows a little on large windows (at large text as far as they
    // allow, in a wordy language only from where its longer words have their room) and shrinks below.
    readonly property bool wordy: longest.implicitWidth > 16 * longest.font.pixelSize
    readonly property real room: Math.min(width / 900, height / 600)
    readonly property real unit: 4 * Math.max(0.5, Math.min(largeText ? 2.5 : wordy ? 1 : 1.3, wordy ? Math.min(room, Math.max(1, room / 1.28)) : room))

    color: Theme.kertas

    WindowLook {
        contrast: panel.contrast
        pixelsPerMm: panel.pixelsPerMm
    }
    Words {
        id: longest

        Accessible.ignored: true
        text: Sentences.finishOnly()
        unit: 4
        visible: false
        wrapMode: Text.NoWrap
    }
    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: panel.viewModel.seated ? desk : signIn
    }
    Component {
        id: signIn

        SignInPage {
            focus: true
            unit: panel.unit
            viewModel: panel.viewModel
            wordy: panel.wordy
        }
    }
    Component {
        id: desk

        DeskPage {
            focus: true
            unit: panel.unit
            viewModel: panel.viewModel
        }
    }
}
