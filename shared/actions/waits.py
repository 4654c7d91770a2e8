"""The wait range told for a service or a ticket, from what the store knows now."""

from __future__ import annotations

from shared.actions.looking import Look
from shared.rules.tickets import Ticket
from shared.rules.wait_memory import WaitMemory
from shared.rules.waits import WaitRange


def wait_for_new(look: Look, service: str, memory: WaitMemory) -> WaitRange | None:
    """The range for a normal ticket taken now for ``service``; ``None`` without a basis."""
    return None


def wait_for_ticket(look: Look, ticket: Ticket, memory: WaitMemory) -> WaitRange | None:
    """The range for a waiting ticket; ``None`` without a basis, or when it does not wait."""
    return None
