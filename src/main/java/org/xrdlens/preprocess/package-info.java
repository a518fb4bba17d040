/**
 * From a measured or simulated pattern to the numbers a network sees. Training and classification
 * call the same {@link org.xrdlens.preprocess.Preprocessing}, which travels in the model.
 */
package org.xrdlens.preprocess;
