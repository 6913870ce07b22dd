"""The commands of `koetsu`, one module each."""
