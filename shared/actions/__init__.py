"""What people do in the hall: each action is the rules applied to one transaction of the store."""
