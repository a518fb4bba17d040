/** Sets of patterns as images of ImgLib2 and ImageJ: a row for each pattern, 2θ along x. */
package org.xrdlens.image;
