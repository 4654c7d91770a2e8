"""What the kiosk shows, as facts: pure derivations and the objects that QML binds to."""
