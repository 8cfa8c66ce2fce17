"""Brings the data files of cadres/catalogue into the register, as often as one likes."""
