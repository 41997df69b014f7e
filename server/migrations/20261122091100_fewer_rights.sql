-- Roles and mandates are given by the owner's commands and by accepted invitations; nothing that the application does
-- needs to give them, so a mistake in it cannot.
revoke execute on function app.give_role, app.end_role, app.give_mandate from platforma_app;
