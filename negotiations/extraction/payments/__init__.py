"""Payments: what South Korea pays, was asked for, or offered."""
