"""What the hall sees and the officers press: the wall display and the counter panel."""
