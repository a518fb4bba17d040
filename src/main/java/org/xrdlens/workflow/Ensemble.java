package org.xrdlens.workflow;

import java.util.List;
import org.xrdlens.network.NetworkForward;
import org.xrdlens.network.NetworkWeights;

/** Several networks whose logits are averaged. */
record Ensemble(List<NetworkWeights> members) {

  /** Mean logits of patterns: patterns × classes. */
  double[][] logits(float[][] inputs) {
    double[][] mean = new double[inputs.length][members.get(0).classes().size()];
    for (NetworkWeights member : members) {
      float[][] logits = NetworkForward.logits(member, inputs);
      for (int i = 0; i < inputs.length; i++) {
        for (int c = 0; c < mean[i].length; c++) {
          mean[i][c] += logits[i][c] / members.size();
        }
      }
    }
    return mean;
  }
}
