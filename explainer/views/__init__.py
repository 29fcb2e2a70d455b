"""The hall: a request comes in, a room is asked, a response goes out."""
