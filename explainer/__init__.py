"""The app: what is explained. Addresses lead to views, views ask the rooms, templates show."""
