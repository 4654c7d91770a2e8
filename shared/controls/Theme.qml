// The one place of the look: colours of its three looks, unit, type, lines, corners, spaces, motion. Its four settings are
// bound once, by the WindowLook in the root of the window (one engine draws one window); nobody else writes them.
pragma Singleton
import QtQuick

QtObject {
    // High contrast: black, white and one yellow, no tints.
    property bool contrast: false
    // "Tulisan besar": type by the second column of the type table. The wall's type fills its picture already.
    property bool largeText: false
    // Logical pixels in a millimetre of the display; 0: not known, or a window that is only a picture of one.
    property real pixelsPerMm: 0
    // The dark wall: its names and the light ones give contrast values that suit each other.
    property bool night: false

    readonly property color hitam: "#000000"
    readonly property color terang: "#FFFFFF"
    readonly property color kuning: "#FFE500"

    readonly property color kertas: contrast ? hitam : "#F5F2EB"
    readonly property color putih: contrast && !night ? hitam : "#FFFFFF"
    readonly property color tinta: contrast ? terang : "#12233D"
    readonly property color tinta2: contrast ? terang : "#3A4960"
    readonly property color garis: contrast ? terang : "#D9D4C8"
    readonly property color tepi: contrast ? terang : "#66738A"
    readonly property color nila: contrast ? kuning : "#173F7A"
    readonly property color nilaTekan: contrast ? terang : "#0F2C57"
    readonly property color nilaMuda: contrast ? hitam : "#E4EBF6"
    readonly property color nilaGaris: contrast ? hitam : "#B9C6DC"
    readonly property color kunyit: contrast ? kuning : "#FFC72C"
    readonly property color kunyitTekan: contrast ? terang : "#E5AE10"
    readonly property color kunyitMuda: contrast ? hitam : "#FFF1CC"
    // Words on kunyit.
    readonly property color tintaKunyit: contrast ? hitam : "#12233D"
    readonly property color toska: contrast ? terang : "#00574B"
    readonly property color toskaMuda: contrast ? hitam : "#DCF1EC"
    readonly property color manggis: contrast ? terang : "#55276B"
    readonly property color manggisMuda: contrast ? hitam : "#F0E6F5"
    readonly property color jingga: contrast ? terang : "#7A3B00"
    readonly property color jinggaMuda: contrast ? hitam : "#FFE6C4"
    readonly property color saga: contrast ? terang : "#8E1B2B"
    readonly property color sagaMuda: contrast ? hitam : "#FBE3E4"
    readonly property color batu: contrast ? terang : "#44536A"
    readonly property color batuMuda: contrast ? hitam : "#E6E9EE"
    readonly property color kunci: contrast ? hitam : "#D3CCBC"
    readonly property color kunciTekan: contrast ? hitam : "#BDB5A2"
    readonly property color pintas: contrast ? hitam : "#DCE5F3"
    readonly property color kaki: contrast ? hitam : "#EBE6DA"
    // On a bar whose ground is tinta.
    readonly property color bilah2: contrast ? hitam : "#D5DCE6"
    // The help bar and the sign: ground, words, second words, edge of its buttons, pressed.
    readonly property color bilah: contrast ? hitam : "#12233D"
    readonly property color bilahTeks: "#FFFFFF"
    readonly property color bilahTeks2: contrast ? terang : "#D5DCE6"
    readonly property color bilahTepi: contrast ? terang : "#8A98AE"
    readonly property color bilahTekan: contrast ? hitam : "#44536A"

    readonly property color malam: contrast ? hitam : "#0A1626"
    readonly property color permukaan: contrast ? hitam : "#14253D"
    readonly property color permukaan2: contrast ? hitam : "#1E3454"
    readonly property color abu: contrast ? terang : "#C6D1E0"
    readonly property color malamGaris: contrast ? terang : "#31486B"
    readonly property color malamToska: contrast ? terang : "#7EE0CA"
    // By day it stands on a bar of tinta, at night on the wall and under its words.
    readonly property color malamJingga: contrast ? (night ? terang : hitam) : "#FFB861"
    readonly property color malamSaga: contrast ? terang : "#FFB3B8"
    readonly property color malamManggis: contrast ? terang : "#DDBBF0"

    // Milliseconds.
    readonly property int press: 80
    readonly property int page: 160
    readonly property int row: 240
    readonly property int newCall: 320
    readonly property int blinkHalf: 500
    readonly property int arrow: 900
    readonly property int message: 8000
    readonly property int guard: 600
    readonly property int pageGuard: 400

    // Everything below in u unless it says otherwise. Spaces: 0.5 1 1.5 2 3 4 6 8.
    readonly property real pageMargin: 6
    readonly property real touchGap: 1.5
    readonly property real sectionGap: 4
    readonly property real smallestTarget: 9
    readonly property real pageSlide: 2

    readonly property real chipRadius: 1.5
    readonly property real buttonRadius: 2.5
    readonly property real tileRadius: 3
    readonly property real cardRadius: 3.5

    readonly property string family: "Plus Jakarta Sans"
    // Natural height of a line of the face, in em: Text.lineHeight is relative to it.
    readonly property real naturalLine: 1.26

    readonly property real numberSize: 42
    readonly property real questionSize: 12
    readonly property real figureSize: 11
    readonly property real titleSize: 6.75
    readonly property real sectionSize: 4.5
    readonly property real runningSize: 4.25
    readonly property real smallSize: 3.5

    // Distance of lines in em.
    readonly property real numberLeading: 1
    readonly property real questionLeading: 1.04
    readonly property real titleLeading: 1.1
    readonly property real buttonLeading: 1.18
    readonly property real runningLeading: 1.35
    readonly property real smallLeading: 1.25

    readonly property int runningWeight: Font.Medium
    readonly property int smallWeight: Font.DemiBold
    readonly property int buttonWeight: Font.Bold
    readonly property int titleWeight: Font.ExtraBold

    // Sizes of the type table at normal and at large text; between two of them in proportion, below the first by its factor.
    readonly property list<real> normalSizes: [3.5, 4, 4.5, 6, 6.75, 7, 8, 11, 12, 42]
    readonly property list<real> largeSizes: [5.25, 6, 6.75, 8.25, 9, 9.5, 10.5, 16, 16, 42]

    // The unit u in pixels: 8 on a 1080 × 1920 window, and never less than 2.23 mm where millimetres are known.
    function unitOf(width: real, height: real): real {
        return Math.max(Math.min(width, height) / 135, 2.23 * pixelsPerMm);
    }

    // The height, at large text, of type that is `size` u high at normal text.
    function type(size: real): real {
        if (night || size >= normalSizes[normalSizes.length - 1])
            return size;
        if (size <= normalSizes[0])
            return size * largeSizes[0] / normalSizes[0];
        const at = normalSizes.findIndex(known => known >= size);
        const share = (size - normalSizes[at - 1]) / (normalSizes[at] - normalSizes[at - 1]);
        return largeSizes[at - 1] + share * (largeSizes[at] - largeSizes[at - 1]);
    }

    // Widths of lines in pixels at the unit `unit`: of what is read, touched, chosen, and of the best match or the verdict.
    function readLine(unit: real): int {
        return contrast ? lineOf(5, unit) : 2;
    }
    function touchLine(unit: real): int {
        return lineOf(contrast ? 5 : 3, unit);
    }
    function chosenLine(unit: real): int {
        return lineOf(contrast ? 8 : 5, unit);
    }
    function strongLine(unit: real): int {
        return lineOf(contrast ? 8 : 4, unit);
    }
    function lineOf(pixels: real, unit: real): int {
        return Math.max(2, Math.round(pixels * unit / 8));
    }
}
