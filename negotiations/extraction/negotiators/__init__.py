"""Negotiators: who leads or sits in a delegation."""
