// A QR code drawn from its rows of 0 and 1, quiet zone included.
import QtQuick

Canvas {
    id: code

    // One line a row, "1" is dark.
    required property string lines
    // What it is called.
    property string label: qsTr("Kode QR nomor Anda")
    readonly property list<string> rows: lines.split("\n")

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    onPaint: {
        const pen = getContext("2d");
        const dot = Math.floor(width / Math.max(1, rows.length));
        const edge = Math.floor((width - dot * rows.length) / 2);
        pen.fillStyle = Theme.terang;
        pen.fillRect(0, 0, width, height);
        pen.fillStyle = Theme.hitam;
        rows.forEach((row, y) => Array.from(row).forEach((dark, x) => dark === "1" && pen.fillRect(edge + x * dot, edge + y * dot, dot, dot)));
    }
    onRowsChanged: requestPaint()
}
