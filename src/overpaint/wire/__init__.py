"""Foreign formats as data, without behaviour: what a contract serves and what a gateway speaks."""
