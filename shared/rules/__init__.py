"""The rules of the hall, in the standard library only: nothing here touches a file, a screen or a clock."""
