"""Distils the four CartoonGAN generators into small students and exports archives for the service."""

STYLES = ("shinkai", "hayao", "hosoda", "paprika")
