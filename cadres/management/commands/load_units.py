"""Loads provinces, districts and communes with their reorganisations from the shipped files."""

from django.core.management import BaseCommand

from cadres.loaders.units import load_units


class Command(BaseCommand):
    help = "Nạp cây đơn vị hành chính; nhanh khi tệp dữ liệu không đổi."

    def add_arguments(self, parser):
        parser.add_argument(
            "--force", action="store_true", help="Compare even if the files did not change."
        )

    def handle(self, *, force=False, verbosity=1, **options):
        summary = load_units(force=force)
        if verbosity:
            self.stdout.write(
                f"Đơn vị: thêm {summary.localities} đơn vị, {summary.versions} giai đoạn, "
                f"{summary.successions} việc sắp xếp, {summary.aliases} tên gọi khác; "
                f"sửa {summary.changed_versions} giai đoạn."
            )
