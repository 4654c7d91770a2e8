"""The devices of a hall behind their ports: printers, voice, sound and the system clock. No Qt, no store."""
