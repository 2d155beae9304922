"""What git cannot give back: tokens, webhooks and their deliveries."""
