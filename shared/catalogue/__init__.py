"""The mall's catalogue: read from files that people edit, every fault named."""
