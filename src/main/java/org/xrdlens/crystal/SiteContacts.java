package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Which atoms of a crystal lie close to which: every site's first image against all images of all
 * sites, in one sweep along the axis that parts the atoms best.
 */
final class SiteContacts {
  /**
   * An image of another site, or a second one of the same, near a site's first image.
   *
   * @param site index of the site
   * @param other index of the site that the image belongs to, may be the same
   * @param angstrom the distance
   */
  record Contact(int site, int other, double angstrom) {}

  /** One of a site's images, by index, with its fraction along the axis of the sweep. */
  private record Image(double along, int site, int index) {}

  private final List<List<double[]>> places;
  private final UnitCell cell;

  private SiteContacts(List<List<double[]>> places, UnitCell cell) {
    this.places = places;
    this.cell = cell;
  }

  /** The contacts of sites under a group. */
  static SiteContacts of(List<CifSite> sites, UnitCell cell, SpaceGroup group) {
    Nearness same = new Nearness(cell, CrystalStructure.SAME_ATOM_ANGSTROM);
    return new SiteContacts(
        sites.stream().map(s -> SiteOrbit.places(s.site().position(), group, same)).toList(), cell);
  }

  /** How many images a site has in the cell. */
  int multiplicity(int site) {
    return places.get(site).size();
  }

  /** How many places there are in the cell. */
  int placeCount() {
    return places.stream().mapToInt(List::size).sum();
  }

  /** All contacts shorter than a distance in Å, site after site. */
  List<Contact> within(double angstrom) {
    Nearness near = new Nearness(cell, angstrom);
    int axis = near.reach(0) < near.reach(1) ? 0 : 1;
    int best = near.reach(2) < near.reach(axis) ? 2 : axis;
    List<Image> images = new ArrayList<>();
    for (int site = 0; site < places.size(); site++) {
      for (int index = 0; index < places.get(site).size(); index++) {
        images.add(new Image(places.get(site).get(index)[best], site, index));
      }
    }
    images.sort(Comparator.comparingDouble(Image::along));
    List<Contact> contacts = new ArrayList<>();
    for (int site = 0; site < places.size(); site++) {
      double[] first = places.get(site).get(0);
      int at = firstFrom(images, wrapped(first[best] - near.reach(best)));
      double width = Math.min(1, 2 * near.reach(best) + 1e-9);
      DoubleUnaryOperator offset = x -> wrapped(x - first[best] + near.reach(best) + 1e-12);
      for (int i = 0; i < images.size(); i++) {
        Image image = images.get((at + i) % images.size());
        if (width < 1 && offset.applyAsDouble(image.along()) > width) {
          break;
        }
        double distance = near.distance(first, places.get(image.site()).get(image.index()));
        boolean isItself = image.site() == site && image.index() == 0;
        if (!isItself && distance < angstrom) {
          contacts.add(new Contact(site, image.site(), distance));
        }
      }
    }
    return contacts;
  }

  private static double wrapped(double x) {
    return x - Math.floor(x);
  }

  private static int firstFrom(List<Image> images, double from) {
    int low = 0;
    int high = images.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (images.get(middle).along() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low % images.size();
  }
}
