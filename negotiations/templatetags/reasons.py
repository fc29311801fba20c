"""Reasons in the admin's templates."""

from django import template

from negotiations.reason_words import in_words

register = template.Library()
register.filter("in_words", in_words)
