/** Why a classifier says what it says, in terms that a crystallographer can check. */
package org.xrdlens.explain;
