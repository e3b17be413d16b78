-- Names on record again under the keys that folding gives now: it also takes strokes and hooks off letters that it left
-- alone before, and apostrophes that count as letters out. The old keys stay; nothing is updated or deleted.
insert into alias (name, position)
select distinct folded, position
from (
    select replace(translate(name, 'ςⱥəƀɓȼƈɖɗǝɛɇƒǥɠħⱨɨɩȷɉƙⱪĸƚⱡɲƞŋɔɵƥᵽɋɍŧƭʈⱦʉʋƴɏƶȥʼʻʽʹꞌ', 'σaabbccddeeefgghhiijjkkkllnnnooppqrttttuvyyzz'), 'ß', 'ss') as folded,
        position
    from alias
) again
where folded <> '' and not exists (
    select 1 from alias there where there.name = again.folded and there.position = again.position
);
