"""Read what a document prints around the table of a plan: the order, the appendix, its passport.

Data flow one way. `pieces` makes printed lines of paragraphs and cells, `splitting` divides those
that hold several parts. `order_parts`, `appendix_parts`, `title` and `passport` find which of them
belong to which key of a plan (`parts`), by the words in `landmarks`. `order` and `approval` make
the order: `order_heading` and `registration` read its date, number and place, `roles` who signs,
coordinates and controls.
"""
