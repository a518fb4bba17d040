/**
 * From crystal structures to powder and textured thin-film patterns: lines, texture, profile,
 * background, counting noise. Angles are degrees 2θ at the borders, lengths Å unless named.
 */
package org.xrdlens.simulate;
