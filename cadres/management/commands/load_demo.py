"""Load the five places of the demo and the accounts of a trial, once."""

import pghistory
from django.core.management import BaseCommand, call_command
from django.db import transaction

from cadres.demo import places
from cadres.demo.accounts import ACCOUNTS as DEMO_ACCOUNTS
from cadres.demo.accounts import PASSWORD, create_accounts
from cadres.models import LoadedFile, Person

MARK = "demo"
WORKBOOK = places.HERE / "ben-tre-1017.xlsx"
ACCOUNTS = [(account.username, PASSWORD, account.title) for account in DEMO_ACCOUNTS]


class Command(BaseCommand):
    help = "Nạp dữ liệu minh họa của năm nơi và các tài khoản dùng thử (chỉ một lần)."

    @transaction.atomic
    def handle(self, **options):
        if LoadedFile.objects.filter(name=MARK).exists():
            self.stdout.write("Dữ liệu minh họa đã có.")
            return
        if Person.objects.exists():
            self.stdout.write("Sổ đã có cán bộ: không nạp dữ liệu minh họa.")
            return
        with pghistory.context(reason="Nạp dữ liệu minh họa"):
            places.hung_khanh_trung_b()
            places.dong_trieu()
            places.duc_dung()
            places.gia_nghia()
            call_command("import_list", str(WORKBOOK), accept=True, verbosity=0, stdout=self.stdout)
            create_accounts()
        LoadedFile.objects.create(name=MARK, checksum="")
        self.stdout.write("Đã nạp dữ liệu minh họa.")
