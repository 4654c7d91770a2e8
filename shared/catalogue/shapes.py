"""What a catalogue file may hold: its keys, which of them must be there, and their kinds."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from shared.catalogue.values import Code, Day, Hour, Name, Pause, Prefix, Sentence, wrong
from shared.rules.mall import DayEnd

Days = dict[str, "DayShape"]


class Shape(BaseModel):
    """A table of the catalogue; a key that is not named here is a typing mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_enum_values=False)


class OfficeShape(Shape):
    name: Name
    address: Name | None = None
    hours: Name | None = None


class DayShape(Shape):
    numbers_from: Hour
    calls_from: Hour
    last_number: Hour
    end: Hour
    pause: Pause | None = None

    @model_validator(mode="after")
    def _in_order(self) -> DayShape:
        if not self.numbers_from <= self.calls_from <= self.last_number <= self.end or self.calls_from == self.end:
            raise wrong("Jam harus urut: numbers_from, lalu calls_from, lalu last_number, lalu end.")
        if self.pause and not self.calls_from <= self.pause[0] < self.pause[1] <= self.end:
            raise wrong("Jeda (pause) harus mulai sebelum selesai dan berada di antara calls_from dan end.")
        return self


class PartlyShape(Shape):
    id: Sentence
    en: Sentence


class ServiceShape(Shape):
    code: Code
    name: Name
    name_en: Name
    available_here: bool
    short_name: Name | None = None
    short_name_en: Name | None = None
    partly: PartlyShape | None = None
    quota: Annotated[int, Field(ge=0, le=100_000)] = 0
    processing_time: Sentence | None = None
    fee: Sentence | None = None
    requirements: tuple[Sentence, ...] = ()
    steps: tuple[Sentence, ...] = ()
    keywords: tuple[Name, ...] = ()
    head_office: OfficeShape | None = None

    @model_validator(mode="after")
    def _partly_is_here(self) -> ServiceShape:
        if self.partly and not self.available_here:
            raise wrong("partly hanya untuk layanan yang bisa di sini. Hapus partly, atau tulis available_here: true.")
        return self


class CounterShape(Shape):
    id: Code
    label: Name | None = None
    room: Code
    services: tuple[Code, ...] = Field(min_length=1)


class AgencyShape(Shape):
    """An agency's own data; its services and counters are checked one by one, so that each fault is told."""

    code: Code
    name: Name
    short_name: Name
    prefix: Prefix
    hours: dict[str, Any]
    spoken_name: Name | None = None
    office: OfficeShape | None = None
    complaints: Sentence | None = None
    day_end: DayEnd = DayEnd.SERVE
    services: list[Any] = Field(min_length=1)
    counters: list[Any] = []


class RoomShape(Shape):
    code: Code
    name: Name
    floor: Annotated[int, Field(ge=-9, le=99)]


class HolidayShape(Shape):
    national: bool = False
    joint_leave: bool = False
    years: tuple[Annotated[int, Field(ge=2020, le=2076)], ...] = Field(default=(), max_length=20)
    also: dict[Day, Name] = {}
    open: tuple[Day, ...] = ()

    @model_validator(mode="after")
    def _years_named(self) -> HolidayShape:
        if (self.national or self.joint_leave) and not self.years:
            raise wrong("Sebutkan tahunnya di years, misalnya years: [2026, 2027].")
        return self


class NoticeShape(Shape):
    id: Sentence
    en: Sentence


class SettingsShape(Shape):
    k: Annotated[int, Field(ge=1, le=20)] = 2
    head_start_min: Annotated[int, Field(ge=0, le=240)] = 0
    return_after: Annotated[int, Field(ge=0, le=50)] = 2
    return_limit: Annotated[int, Field(ge=0, le=20)] = 2
    absent_calls: Annotated[int, Field(ge=1, le=20)] = 3
    absent_after_s: Annotated[int, Field(ge=0, le=3600)] = 90
    undo_s: Annotated[int, Field(ge=0, le=120)] = 10


class MallShape(Shape):
    """The mall's own data; ``agencies`` is there when one file holds everything."""

    name: Name
    city: Name
    zone: Literal["WIB", "WITA", "WIT"]
    rooms: list[Any] = Field(min_length=1)
    popular: tuple[Code, ...] = Field(default=(), max_length=12)
    holidays: HolidayShape = HolidayShape()
    notices: tuple[NoticeShape, ...] = ()
    settings: SettingsShape = SettingsShape()
    agencies: list[Any] | None = None
