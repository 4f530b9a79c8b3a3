-- An account chooses the language of its desk, its mails and its notices. Absent: the first language of the registry.

alter table account add column language text constraint account_language_shaped check (language ~ '^[a-z]{2}$');
