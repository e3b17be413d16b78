package org.onrecord.speaker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entities named near a place of a story, and the net's shares for them: those that a source there may
/// refer to.
final class Candidates {
    /// How many names before and after a source are candidates.
    private static final int NEAR = 300;

    private final Tokens tokens;
    private final List<Name> names;
    private final Entities entities;

    Candidates(Tokens tokens, List<Name> names, Entities entities) {
        this.tokens = tokens;
        this.names = names;
        this.entities = entities;
    }

    /// Returns the entities named not too far from a token.
    Set<Entity> near(int token) {
        Set<Entity> near = new LinkedHashSet<>();
        int offset = token < tokens.size() ? tokens.start(token) : Integer.MAX_VALUE;
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int name = Math.max(0, low - NEAR); name < Math.min(names.size(), low + NEAR); name++) {
            Entity entity = entities.of(name);
            if (entity != null) {
                near.add(entity);
            }
        }
        return near;
    }

    /// Returns who of them is named last before a token, or null.
    static @Nullable Entity latest(List<Entity> candidates, int token) {
        Entity latest = null;
        int at = -1;
        for (Entity entity : candidates) {
            Entity.Mention before = entity.before(token);
            if (before != null && before.from() > at) {
                latest = entity;
                at = before.from();
            }
        }
        return latest;
    }

    /// Returns the entity with the highest share of the net, above a least one; or null.
    @Nullable
    Entity likeliest(ResolutionInput one, int token, double least) {
        Entity best = null;
        double most = least;
        for (Entity entity : near(token)) {
            double share = share(one, entity);
            if (share > most && entity.sort() != Name.Sort.OTHER) {
                best = entity;
                most = share;
            }
        }
        return best;
    }

    /// Returns the net's share of an entity: the sum over its names.
    static double share(ResolutionInput one, Entity entity) {
        double share = 0;
        for (Entity.Mention mention : entity.mentions()) {
            share += one.share(mention.name());
        }
        return share;
    }
}
