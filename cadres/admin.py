"""The phân công and the places, kept by administrators in Django's own pages."""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied

from . import vietnamese
from .access import is_administrator, reach_of
from .models import (
    LegalDocument,
    Locality,
    LocalityVersion,
    Scope,
    Succession,
)
from .period_field import days_of


class CatalogueSite(admin.AdminSite):
    """For administrators by phân công; they need no permissions of Django's."""

    site_header = "Sổ kiêm nhiệm – quản trị"
    site_title = "Quản trị"
    index_title = "Phân công và đơn vị"
    site_url = "/"
    enable_nav_sidebar = False

    def has_permission(self, request):
        return request.user.is_authenticated and is_administrator(request.user)

    def login(self, request, extra_context=None):
        """Visitors go to the one page for signing in; others are told that they may not."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next", request.path), "sign-in")


site = CatalogueSite(name="admin")


class ByAdministrators:
    """Permissions of a page that whoever may enter the site may use."""

    def has_module_permission(self, request):
        return site.has_permission(request)

    def has_view_permission(self, request, obj=None):
        return site.has_permission(request)

    has_add_permission = has_module_permission
    has_change_permission = has_delete_permission = has_view_permission


class ByTheNation(ByAdministrators):
    """Permissions of a page of the national catalogue: administrators of the whole country.

    Successions and parents decide how far scopes reach, so nobody may write their own.
    """

    def has_module_permission(self, request):
        return site.has_permission(request) and reach_of(request.user).nationwide

    def has_view_permission(self, request, obj=None):
        return self.has_module_permission(request)

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission


class ReadOnly(ByAdministrators):
    """Rows that loaders and lists write; looked at here."""

    def has_add_permission(self, request, obj=None):
        return False

    has_change_permission = has_delete_permission = has_add_permission


class SearchedByName:
    """Searches folded names, so that accents need not be typed."""

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, vietnamese.search_key(search_term))


class WithLife:
    """Shows a period with its last day."""

    @admin.display(description="thời gian", ordering="period")
    def life(self, row):
        return " – ".join(day or "…" for day in days_of(row.period))


@admin.register(LegalDocument, site=site)
class LegalDocumentAdmin(ByTheNation, admin.ModelAdmin):
    """Only there to be searched by the forms of others."""

    list_display = ["number", "issued", "issuer"]
    search_fields = ["number", "title"]

    def has_add_permission(self, request, obj=None):
        return False

    has_change_permission = has_delete_permission = has_add_permission


@admin.register(Scope, site=site)
class ScopeAdmin(ByAdministrators, admin.ModelAdmin):
    """Nobody gives or takes away more than lies within their own scope."""

    list_display = ["user", "locality", "role", "default_day"]
    list_filter = ["role"]
    search_fields = ["user__username", "locality__name"]
    autocomplete_fields = ["locality"]

    def get_queryset(self, request):
        scopes = super().get_queryset(request).select_related("user", "locality")
        if reach_of(request.user).nationwide:
            return scopes
        return scopes.filter(locality__in=Locality.objects.visible_to(request.user))

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        locality = form.base_fields.get("locality")
        if locality is not None:
            locality.queryset = Locality.objects.visible_to(request.user)
            locality.required = not reach_of(request.user).nationwide
        return form


@admin.register(Locality, site=site)
class LocalityAdmin(SearchedByName, ReadOnly, admin.ModelAdmin):
    """Only there to be searched by the forms of others."""

    list_display = ["name", "level"]
    list_filter = ["level"]
    search_fields = ["versions__search_key"]

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user)


@admin.register(LocalityVersion, site=site)
class LocalityVersionAdmin(WithLife, SearchedByName, ByTheNation, admin.ModelAdmin):
    """Names and kinds can be mended; places come and go by the tables of units."""

    list_display = ["name", "level", "code", "life", "parent", "legal_document"]
    list_filter = ["level", "kind"]
    list_select_related = ["parent", "legal_document"]
    search_fields = ["search_key", "code"]
    fields = ["locality", "name", "kind", "code", "life", "parent", "legal_document", "note"]
    readonly_fields = ["locality", "life", "parent"]
    autocomplete_fields = ["legal_document"]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Succession, site=site)
class SuccessionAdmin(ByTheNation, admin.ModelAdmin):
    list_display = ["old", "new", "day", "extent", "legal_document"]
    list_select_related = ["old", "new", "legal_document"]
    search_fields = ["old__name", "new__name"]
    date_hierarchy = "day"
    autocomplete_fields = ["old", "new", "legal_document"]


@admin.register(get_user_model(), site=site)
class AccountAdmin(UserAdmin):
    """Accounts. Django's own permissions hold here: only a superuser may touch them."""
