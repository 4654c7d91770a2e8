"""What the kiosk and the displays share: the rules, the queue, the devices and the controls."""
