"""What the archive says about itself: its method, and what every column means."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def about(request: HttpRequest) -> HttpResponse:
    """How the archive comes to what it says, how to search and cite it, and what of it is public."""
    return render(request, "about.html")
