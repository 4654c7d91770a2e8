"""Which line icon stands beside a service: found by the words of its name, so that any catalogue gets one."""

from __future__ import annotations

from shared.rules.mall import Service

PLAIN = "file-text"

_WORDS = (
    ("kartu keluarga", "book-user"),
    ("kartu identitas anak", "baby"),
    ("akta kelahiran", "baby"),
    ("ktp", "id-card"),
    ("skck", "badge-check"),
    ("sim ", "credit-card"),
    ("pajak kendaraan", "motorbike"),
    ("kendaraan", "car"),
    ("paspor", "plane"),
    ("bpjs kesehatan", "heart-pulse"),
    ("sertipikat", "scroll-text"),
    ("sertifikat", "scroll-text"),
    ("tanah", "map-pin"),
    ("usaha", "store"),
    ("nikah", "heart-handshake"),
    ("listrik", "zap"),
    ("air minum", "droplets"),
    ("npwp", "receipt-text"),
    ("pajak", "receipt-text"),
    ("kerja", "briefcase-business"),
    ("pensiun", "wallet"),
    ("pengaduan", "megaphone"),
)


def icon_of(service: Service) -> str:
    """The file name (without ending) of an icon in assets/icons."""
    name = f"{service.short_name} {service.name} ".lower()
    return next((icon for word, icon in _WORDS if word in name), PLAIN)
