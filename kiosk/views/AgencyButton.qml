// One agency of the list: its usual name, and its full name where that says more, else what is done there. Ticket letters look like an index here.
import QtQuick
import shared.controls

BigButton {
    id: row

    required property string code
    required property string title
    required property string detail

    bottomPadding: 1.25 * unit
    kind: BigButton.Quiet
    leftAligned: true
    leftPadding: 3 * unit
    objectName: `agency:${code}`
    rightPadding: 2 * unit
    size: 4.25
    subtitle: detail
    text: title
    topPadding: bottomPadding
}
