"""What the panel shows and what an officer can do, without a sentence in any language."""
