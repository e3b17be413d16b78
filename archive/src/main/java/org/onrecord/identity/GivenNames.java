package org.onrecord.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// General knowledge about given names.
final class GivenNames {
    /// Names that one person may bear by turns, a line each.
    private static final String CLASSES = """
            abigail abby
            albert bert al
            alexander alex alexandra alec sandy sasha
            alfred fred freddie frederick alf
            andrew andy drew
            anthony tony antony
            antonio toni
            barbara barb
            benjamin ben benny
            bernard bernie bernardo
            charles charlie chuck
            christopher chris christina christine kris kristin
            daniel dan danny
            david dave
            deborah debra debbie deb
            dmitry dmitri dmytro
            donald don donny
            douglas doug
            edward ed eddie ted theodore
            elizabeth liz beth betty eliza lisa
            eugene gene
            francis frank francisco paco
            gabriel gabe
            gerald jerry gerard
            gregory greg
            harold harry henry hank
            jacob jake
            james jim jimmy jamie
            jeffrey jeff geoffrey geoff
            jennifer jen jenny
            jessica jess
            john jack johnny
            jonathan jon
            joseph joe joey
            joshua josh
            katherine catherine kate kathy cathy katie kathleen
            kenneth ken kenny
            lawrence larry laurence
            leonard len lenny leo
            margaret maggie meg peggy
            martin marty
            matthew matt
            michael mike mick mikhail
            mitchell mitch
            mohammed muhammad mohamed mohammad
            nathaniel nathan nate
            nicholas nick nicolas
            oliver ollie
            pamela pam
            patricia pat patrick patty paddy
            peter pete
            philip phil phillip
            rebecca becky
            raymond ray
            richard rick dick rich ricky
            robert bob rob bobby robbie
            ronald ron ronnie
            rudolph rudy
            samuel sam sammy samantha
            stephen steve steven
            susan sue suzanne
            terrence terry terence
            thomas tom tommy
            timothy tim
            victor vic
            vincent vince
            volodymyr vladimir
            walter walt
            william bill will billy
            zachary zach
            """;

    /// Given names that are hardly ever a family name: a speaker called no more than that is a private one.
    private static final Set<String> ALONE = Folding.set("""
            aaron abby abigail adriana aisha alejandro alice alicia amanda amber amelia amina amy ana andrea angela
            anita anna anne annie ashley becky beth bob brenda carla carlos carmen carol caroline catherine charlotte
            chloe chris christina christine claire clara cynthia dan daniela danielle dave deborah debbie diana diane
            dorothy ed eddie elena eliza elizabeth ella ellen ellie emily emma erica eva evelyn fatima fiona gloria
            grace greta hannah heather helen ines irene isabel isabella ivy jack jake jane janet jasmine javier jen
            jenny jessica jill jim joan joanna jorge jose josh juan juanita judy julia julie karen kate katherine
            kathy katie kelly kevin khadija larry laura leila lena lily linda lisa liz lucia lucy luis luisa lydia
            maggie manuel margaret maria marie marta martha mary matt maya megan melissa mia michael michelle mike
            miguel mohammed molly nadia nancy naomi natalie nick nicole nina noah nora olga olivia pablo pamela
            patricia paula pedro penny peter phoebe priya rachel rebecca ricardo rita rob rosa rosie ruth sally sam
            samantha sandra sara sarah sofia sophia sophie stephanie steve sue susan suzanne sylvia tanya teresa tim
            tina tom tony tracy valerie vanessa vera veronica victoria wendy yasmin yolanda yvonne zara zoe
            """);

    private static final Map<String, String> CLASS = classes();

    private GivenNames() {}

    /// What names that one person may bear by turns have in common: `michael` for `mike`.
    static String common(String given) {
        return CLASS.getOrDefault(given, given);
    }

    static boolean isOnlyGiven(String word) {
        return ALONE.contains(word);
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new HashMap<>();
        CLASSES.lines().forEach(line -> {
            String[] names = line.split(" ", -1);
            for (String name : names) {
                classes.put(name, names[0]);
            }
        });
        return Map.copyOf(classes);
    }
}
