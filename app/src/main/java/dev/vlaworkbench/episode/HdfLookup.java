package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfBrokenLinkException;
import io.jhdf.links.ExternalLink;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds members of an HDF5 group, through links within the file.
 *
 * @param file the file, for sentences
 */
record HdfLookup(Path file) {

    /** The group of that name; empty when there is none or it is something else. */
    Optional<Group> group(Group parent, String name) {
        return node(parent, name).filter(Group.class::isInstance).map(Group.class::cast);
    }

    /** The dataset of that name; empty when there is none or it is something else. */
    Optional<Dataset> dataset(Group parent, String name) {
        return node(parent, name).filter(Dataset.class::isInstance).map(Dataset.class::cast);
    }

    private Optional<Node> node(Group parent, String name) {
        Node node = parent.getChild(name);
        if (node instanceof ExternalLink link) {
            throw new UserException(
                    file + ": " + parent.getPath() + name + " lies in another file (" + link.getTargetPath()
                            + "); copy the data into this one.");
        }
        if (node instanceof Link link) {
            try {
                return Optional.of(link.getTarget());
            } catch (HdfBrokenLinkException e) {
                throw new UserException(file + ": " + parent.getPath() + name + " is a link to " + link.getTargetPath()
                        + ", which is not there; restore it or write the data in its place.", e);
            }
        }
        return Optional.ofNullable(node);
    }
}
