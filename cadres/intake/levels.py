"""The levels of places, as the register numbers them (`models.Level`)."""

PROVINCE, DISTRICT, COMMUNE, HAMLET = 1, 2, 3, 4
