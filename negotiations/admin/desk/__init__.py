"""The curator's desk: queues of what the software could not settle by itself, on the first page of the admin."""

from negotiations.admin.desk.pages import urls
from negotiations.admin.desk.queues import QUEUES, Desk, Queue, desk

__all__ = ["QUEUES", "Desk", "Queue", "desk", "urls"]
