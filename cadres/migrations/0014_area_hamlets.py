"""Khu vực, as the hamlets of the wards of Cần Thơ are called."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cadres", "0013_position_days"),
    ]

    operations = [
        migrations.AlterField(
            model_name="localityversion",
            name="kind",
            field=models.CharField(
                choices=[
                    ("tinh", "Tỉnh"),
                    ("thanh_pho", "Thành phố"),
                    ("thi_xa", "Thị xã"),
                    ("quan", "Quận"),
                    ("huyen", "Huyện"),
                    ("phuong", "Phường"),
                    ("thi_tran", "Thị trấn"),
                    ("xa", "Xã"),
                    ("dac_khu", "Đặc khu"),
                    ("thon", "Thôn"),
                    ("lang", "Làng"),
                    ("ap", "Ấp"),
                    ("ban", "Bản"),
                    ("buon", "Buôn"),
                    ("bon", "Bon"),
                    ("plei", "Plei"),
                    ("phum", "Phum"),
                    ("soc", "Sóc"),
                    ("xom", "Xóm"),
                    ("khu", "Khu"),
                    ("khu_pho", "Khu phố"),
                    ("to_dan_pho", "Tổ dân phố"),
                    ("khu_dan_cu", "Khu dân cư"),
                    ("khu_vuc", "Khu vực"),
                    ("khoi", "Khối"),
                    ("khoi_pho", "Khối phố"),
                    ("khom", "Khóm"),
                    ("tieu_khu", "Tiểu khu"),
                ],
                max_length=20,
                verbose_name="loại",
            ),
        ),
        migrations.AlterField(
            model_name="localityversionevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("tinh", "Tỉnh"),
                    ("thanh_pho", "Thành phố"),
                    ("thi_xa", "Thị xã"),
                    ("quan", "Quận"),
                    ("huyen", "Huyện"),
                    ("phuong", "Phường"),
                    ("thi_tran", "Thị trấn"),
                    ("xa", "Xã"),
                    ("dac_khu", "Đặc khu"),
                    ("thon", "Thôn"),
                    ("lang", "Làng"),
                    ("ap", "Ấp"),
                    ("ban", "Bản"),
                    ("buon", "Buôn"),
                    ("bon", "Bon"),
                    ("plei", "Plei"),
                    ("phum", "Phum"),
                    ("soc", "Sóc"),
                    ("xom", "Xóm"),
                    ("khu", "Khu"),
                    ("khu_pho", "Khu phố"),
                    ("to_dan_pho", "Tổ dân phố"),
                    ("khu_dan_cu", "Khu dân cư"),
                    ("khu_vuc", "Khu vực"),
                    ("khoi", "Khối"),
                    ("khoi_pho", "Khối phố"),
                    ("khom", "Khóm"),
                    ("tieu_khu", "Tiểu khu"),
                ],
                max_length=20,
                verbose_name="loại",
            ),
        ),
    ]
