// The verdict on a service as a chip.
import QtQuick

Chip {
    required property string verdict

    ground: VerdictLook.chipGround(verdict)
    iconName: VerdictLook.icon(verdict)
    ink: VerdictLook.chipInk(verdict)
    text: VerdictLook.word(verdict)
}
