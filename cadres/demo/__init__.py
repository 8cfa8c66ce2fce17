"""Five real places with invented people, so that a trial has true figures to look at.

Each reproduces one published figure: Bến Tre 23/9/2020, 1.017 cases; Đông Triều 8/2017, 173 of 173
hamlets; Đức Dũng 3/2017, 5 of 5 hamlets across levels; Gia Nghĩa 24/11/2022, 7 of 8 secretaries
and 8 of 8 chairmen not local; Hưng Khánh Trung B, one secretary and chairman from 2009 on.
"""
