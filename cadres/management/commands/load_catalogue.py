"""Loads the catalogue of positions and pairings with their legal documents."""

from django.core.management import BaseCommand

from cadres.loaders.catalogue import load_catalogue


class Command(BaseCommand):
    help = "Thêm chức danh, mô hình và văn bản còn thiếu; không sửa mục đã có."

    def add_arguments(self, parser):
        parser.add_argument(
            "--force", action="store_true", help="Look even if the files did not change."
        )

    def handle(self, *, force=False, verbosity=1, **options):
        summary = load_catalogue(force=force)
        if verbosity:
            days = f"; ghi thời gian của {summary.days} chức danh" if summary.days else ""
            self.stdout.write(
                f"Danh mục: thêm {summary.documents} văn bản, {summary.positions} chức danh, "
                f"{summary.pairings} mô hình{days}."
            )
