"""What the wall shows and says, worked out of the queue's board."""
