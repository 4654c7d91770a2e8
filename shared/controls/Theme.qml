// The constants of the look: colours, durations, the unit's definition. Holds no state.
pragma Singleton
import QtQuick

QtObject {
    readonly property string family: "Plus Jakarta Sans"

    readonly property color kertas: "#F5F2EB"
    readonly property color putih: "#FFFFFF"
    readonly property color tinta: "#12233D"
    readonly property color tinta2: "#3A4960"
    readonly property color garis: "#D9D4C8"
    readonly property color tepi: "#66738A"
    readonly property color nila: "#173F7A"
    readonly property color nilaTekan: "#0F2C57"
    readonly property color nilaMuda: "#E4EBF6"
    readonly property color nilaGaris: "#B9C6DC"
    readonly property color kunyit: "#FFC72C"
    readonly property color kunyitTekan: "#E5AE10"
    readonly property color kunyitMuda: "#FFF1CC"
    readonly property color toska: "#00574B"
    readonly property color toskaMuda: "#DCF1EC"
    readonly property color manggis: "#55276B"
    readonly property color manggisMuda: "#F0E6F5"
    readonly property color jingga: "#7A3B00"
    readonly property color jinggaMuda: "#FFE6C4"
    readonly property color saga: "#8E1B2B"
    readonly property color sagaMuda: "#FBE3E4"
    readonly property color batu: "#44536A"
    readonly property color batuMuda: "#E6E9EE"
    readonly property color kunci: "#D3CCBC"
    readonly property color kunciTekan: "#BDB5A2"
    readonly property color bilah2: "#D5DCE6"
    readonly property color bilahTepi: "#8A98AE"
    readonly property color pintas: "#DCE5F3"
    readonly property color kaki: "#EBE6DA"

    readonly property color malam: "#0A1626"
    readonly property color permukaan: "#14253D"
    readonly property color permukaan2: "#1E3454"
    readonly property color abu: "#C6D1E0"
    readonly property color malamGaris: "#31486B"
    readonly property color malamToska: "#7EE0CA"
    readonly property color malamJingga: "#FFB861"
    readonly property color malamSaga: "#FFB3B8"
    readonly property color malamManggis: "#DDBBF0"

    readonly property int press: 80
    readonly property int page: 160
    readonly property int row: 240
    readonly property int newCall: 320
    readonly property int blinkHalf: 500
    readonly property int arrow: 900
    readonly property int message: 8000
    readonly property int guard: 600

    // Natural height of a line of the face, in em: Text.lineHeight is relative to it.
    readonly property real naturalLine: 1.26

    // The unit u of a window: 8 px on a 1080 × 1920 one.
    function unitOf(width: real, height: real): real {
        return Math.min(width, height) / 135;
    }
}
