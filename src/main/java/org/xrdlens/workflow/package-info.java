/**
 * Whole jobs: train a model, classify or convert a folder. Each is a settings record and one run.
 */
package org.xrdlens.workflow;
