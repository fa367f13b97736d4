package dev.vlaworkbench.samples.world;

/** Fingers and things that run into each other. */
final class Contact {

    private static final double FINGER = 0.008;

    /** A finger tip this much below a top still came from above. */
    private static final double EDGE = 0.004;

    /** A finger that overlaps less than this slips past. */
    private static final double INSET = -0.004;

    private static final double BOWL_WALL = 0.010;
    private static final double TABLE_X_FAR = -0.27;
    private static final double TABLE_X_NEAR = 0.26;
    private static final double TABLE_Y = 0.36;

    private Contact() {}

    /** The grip after a move, stopped by what the fingers come down on or run against. */
    static Vec3 landed(WorldState state, Vec3 wanted, double yaw, double opening) {
        Vec3 from = state.hand().grip();
        Vec3 grip = wanted;
        for (int side = -1; side <= 1; side += 2) {
            Vec3 tip = grip.plus(new Vec3(0, side * opening, 0).turned(yaw));
            double wall = Support.obstacle(state, tip.x(), tip.y());
            if (wall > tip.z()) {
                grip = wall <= from.z() + EDGE ? grip.atHeight(wall) : from.atHeight(Math.max(grip.z(), from.z()));
            }
        }
        for (Body body : state.bodies()) {
            double top = body.top();
            if (body.kind().grasp() == Grasp.RIM || top <= grip.z() || top > from.z() + EDGE) {
                continue;
            }
            for (int side = -1; side <= 1; side += 2) {
                Vec3 aside = new Vec3(0, side * opening, 0).turned(yaw);
                Vec3 tip = grip.plus(aside);
                Vec3 before = from.plus(aside);
                boolean fromAbove = from.z() >= top || body.covers(before.x(), before.y(), INSET);
                if (fromAbove && body.covers(tip.x(), tip.y(), INSET)) {
                    grip = grip.atHeight(top);
                }
            }
        }
        return grip;
    }

    /** The things after the fingers, and then the things themselves, have pushed them. */
    static WorldState pushed(WorldState state) {
        WorldState result = state;
        Hand hand = state.hand();
        for (int i = 0; i < state.bodies().size(); i++) {
            Body body = result.body(i);
            if (!body.kind().slides() || body.top() <= hand.grip().z() + 0.001
                    || body.foot().z() > hand.grip().z() + 0.06) {
                continue;
            }
            for (int side = -1; side <= 1; side += 2) {
                Vec3 tip = hand.grip().plus(new Vec3(0, side * hand.opening(), 0).turned(hand.yaw()));
                Vec3 push = push(body, tip);
                if (push != null) {
                    result = moved(result, i, push);
                    body = result.body(i);
                }
            }
        }
        return apart(state, result);
    }

    /** How far a finger pushes a thing; null when they do not touch. */
    private static Vec3 push(Body body, Vec3 tip) {
        double radius = Math.min(body.kind().halfX(), body.kind().halfY());
        Vec3 away = body.foot().minus(tip).atHeight(0);
        double distance = away.length();
        if (distance < 1e-9 || distance >= radius + FINGER) {
            return null;
        }
        if (body.kind().grasp() == Grasp.RIM && distance < radius - BOWL_WALL / 2) {
            double inside = radius - BOWL_WALL - distance;
            return inside >= 0 ? null : away.times(inside / distance);
        }
        return away.times((radius + FINGER - distance) / distance);
    }

    /** Things that stand at one height do not stand in one place: those that have moved push the others. */
    private static WorldState apart(WorldState before, WorldState pushed) {
        WorldState result = pushed;
        for (int i = 0; i < pushed.bodies().size(); i++) {
            for (int j = 0; j < pushed.bodies().size(); j++) {
                Body one = result.body(i);
                Body other = result.body(j);
                boolean moved = !before.body(i).foot().equals(one.foot());
                if (i == j || !moved || j == pushed.held() || !other.kind().slides()
                        || Math.abs(one.foot().z() - other.foot().z()) > 0.004) {
                    continue;
                }
                double least = Math.min(one.kind().halfX(), one.kind().halfY())
                        + Math.min(other.kind().halfX(), other.kind().halfY());
                Vec3 away = other.foot().minus(one.foot());
                double distance = away.length();
                if (distance > 1e-9 && distance < least) {
                    result = moved(result, j, away.times((least - distance) / distance));
                }
            }
        }
        return result;
    }

    /** Moves a thing and what stands on it. */
    static WorldState moved(WorldState state, int index, Vec3 by) {
        WorldState result = state;
        Body body = state.body(index);
        Vec3 to = onTable(state, body, body.foot().plus(by.x(), by.y(), 0));
        Vec3 step = to.minus(body.foot());
        for (int i = 0; i < state.bodies().size(); i++) {
            if (i == index || i != state.held() && Support.under(state, i).by() == index && state.rests(i)) {
                result = result.withBody(i, result.body(i).at(result.body(i).foot().plus(step)));
            }
        }
        return result;
    }

    private static Vec3 onTable(WorldState state, Body body, Vec3 place) {
        Vec3 kept = new Vec3(Math.clamp(place.x(), TABLE_X_FAR, TABLE_X_NEAR), Math.clamp(place.y(), -TABLE_Y, TABLE_Y),
                place.z());
        return Support.obstacle(state, kept.x(), kept.y()) > place.z() + 0.01 ? body.foot() : kept;
    }
}
