"""The resolved plan: frozen values in which every reference has been followed."""
